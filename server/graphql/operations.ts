import { DrizzleQueryError } from "drizzle-orm";
import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST, OperationTypeNode } from "graphql";
import { createSchema, createYoga, type Plugin } from "graphql-yoga";
import { AuthenticationError, type Authenticator } from "../auth/authenticator.ts";
import { createIdentities, type Identity } from "../auth/identity.ts";
import type { Context, Services } from "./context.ts";
import { badInput, type ErrorEntry, errorEntry, unauthenticated } from "./errors.ts";
import { limitSize } from "./limits.ts";
import { Reader } from "./reader.ts";
import { resolvers } from "./resolvers.ts";

/** An operation as it comes in, whatever the transport. */
export type OperationRequest = Readonly<{
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}>;

/** As sent: clients take the mere presence of `errors` for failure. */
export type Answer = Readonly<{ data: unknown; errors?: ErrorEntry[] }>;

/** A checked operation of an authenticated caller, ready to run. */
export type PreparedOperation = Readonly<{ kind: OperationTypeNode; args: ExecutionArgs }>;

export interface Operations {
  /**
   * Checks caller, text and kind of an operation. Throws GraphQLErrors, one or a list of them.
   *
   * @param token without "Bearer "; undefined if none was sent
   * @param kinds what this transport carries
   */
  prepare(
    request: OperationRequest,
    token: string | undefined,
    kinds: readonly OperationTypeNode[],
  ): Promise<PreparedOperation>;
  /** Runs it: one result, or for subscriptions a stream of them. */
  run(operation: PreparedOperation): Promise<Result | AsyncIterable<Result>>;
  /** The answer that a result, or what `prepare` threw, is sent as. */
  answer(result: Result): Answer;
  failure(error: unknown): Answer;
}

/** What running gives; errors are not yet in the form in which they are sent. */
export type Result = Readonly<{ data?: unknown; errors?: readonly GraphQLError[] | undefined }>;

/** Tokens of the query text; the largest of the known clients' operations has about 3,000. */
const MAX_QUERY_TOKENS = 50_000;

const limits: Plugin = {
  onValidate({ addValidationRule }) {
    addValidationRule(limitSize);
  },
};

export function createOperations(services: Services, auth: Authenticator, schemaSource: string): Operations {
  const schema = createSchema<Context>({ typeDefs: schemaSource, resolvers });
  // Parsing, validation and their caches are yoga's; transports and errors are the contract's, hence ours.
  const yoga = createYoga({ schema, plugins: [limits], maskedErrors: false, logging: false, graphiql: false });
  const identityOf = createIdentities(services.db);

  async function identify(token: string | undefined): Promise<Identity> {
    if (token === undefined) throw unauthenticated("No token was given");
    try {
      return await identityOf(await auth.authenticate(token));
    } catch (error) {
      if (error instanceof AuthenticationError) throw unauthenticated(error.message);
      throw error;
    }
  }

  const report = (error: unknown): void => services.log.error(`An operation failed: ${reasonOf(error)}`);

  const answer = ({ data = null, errors = [] }: Result): Answer =>
    errors.length === 0 ? { data } : { data, errors: errors.map((error) => errorEntry(error, report)) };

  return {
    async prepare({ query, variables, operationName }, token, kinds) {
      const identity = await identify(token);
      const { parse, validate } = yoga.getEnveloped({} as never);
      const document: DocumentNode = parse(query, { maxTokens: MAX_QUERY_TOKENS });
      const operation = getOperationAST(document, operationName);
      if (operation == null) throw badInput("The operation to run is not in the document, or is not named");
      if (!kinds.includes(operation.operation)) throw badInput(refusal(operation.operation));
      const problems: readonly GraphQLError[] = validate(schema, document);
      if (problems.length > 0) throw problems;
      const contextValue: Context = {
        identity,
        reader: new Reader(services.db, identity.organizationId),
        services,
      };
      return {
        kind: operation.operation,
        args: { schema, document, contextValue, variableValues: variables, operationName },
      };
    },
    async run({ kind, args }) {
      const { execute, subscribe } = yoga.getEnveloped({} as never);
      return kind === OperationTypeNode.SUBSCRIPTION ? subscribe(args) : execute(args);
    },
    answer,
    failure(error) {
      if (Array.isArray(error)) return answer({ errors: error as GraphQLError[] });
      if (error instanceof GraphQLError) return answer({ errors: [error] });
      const originalError = error instanceof Error ? error : new Error(String(error));
      return answer({ errors: [new GraphQLError(originalError.message, { originalError })] });
    },
  };
}

function refusal(kind: OperationTypeNode): string {
  if (kind === OperationTypeNode.SUBSCRIPTION) return "Subscriptions are answered over WebSocket only";
  return kind === OperationTypeNode.MUTATION
    ? "Mutations are answered to POST requests only"
    : `A ${kind} is not answered here`;
}

/** For the log: a failed statement without its parameters. */
function reasonOf(error: unknown): string {
  if (error instanceof DrizzleQueryError) return `${error.cause?.message ?? "a statement failed"} in: ${error.query}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Container,
  Paper,
  PasswordInput,
  Stack,
  Text,
  TextInput,
  Title,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlugConnected } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Connection } from "../connection/connection.ts";
import { messageOf } from "../ui/message-of.ts";
import { documentTitle } from "../ui/page.tsx";
import { attemptConnection, type ConnectProblem, type ConnectValues } from "./connect-attempt.ts";

type Props = Readonly<{
  /** What is known of the services already. */
  initial: Partial<Pick<ConnectValues, "graphqlUrl" | "s3Url">>;
  /** Why the person is asked, when it is not the first time. */
  reason: ConnectProblem | undefined;
  onConnect: (connection: Connection, values: ConnectValues) => void;
}>;

const required = (what: string) => (value: string) => (value.trim() === "" ? `${what} is needed` : null);

/** Asks where the server is and for a token. The token stays in memory, or in this tab when the person says so. */
export function ConnectForm({ initial, reason, onConnect }: Props): ReactNode {
  const form = useForm<ConnectValues>({
    initialValues: { graphqlUrl: "", s3Url: "", token: "", remember: false, ...initial },
    validate: {
      graphqlUrl: required("The server URL"),
      s3Url: required("The object service URL"),
      token: required("A token"),
    },
  });
  const [problem, setProblem] = useState(reason);
  const [busy, setBusy] = useState(false);
  const attempt = useRef<AbortController>(undefined);
  useEffect(() => {
    document.title = documentTitle("Connect");
    return () => attempt.current?.abort();
  }, []);

  const connect = async (values: ConnectValues) => {
    const controller = new AbortController();
    attempt.current = controller;
    setBusy(true);
    setProblem(undefined);
    try {
      const result = await attemptConnection(values, { signal: controller.signal, pageUrl: location.href });
      if ("connection" in result) return onConnect(result.connection, values);
      setProblem(result.problem);
      if (result.problem.field !== undefined) form.getInputNode(result.problem.field)?.focus();
    } catch (error) {
      if (controller.signal.aborted) return;
      setProblem({ title: "That did not work", message: messageOf(error), field: undefined });
    } finally {
      if (!controller.signal.aborted) setBusy(false);
    }
  };

  return (
    <Container component="main" size={460} py={{ base: "lg", sm: 80 }}>
      <Paper withBorder p="lg" radius="md">
        <form noValidate onSubmit={form.onSubmit((values) => void connect(values))}>
          <Stack gap="md">
            <Stack gap={4}>
              <Title order={1}>Connect to a mikro server</Title>
              <Text size="sm" c="dimmed">
                Images stay on the server; this page reads them with your token.
              </Text>
            </Stack>
            {problem !== undefined && (
              <Alert color="red" role="alert" title={problem.title}>
                {problem.message}
              </Alert>
            )}
            <TextInput
              label="Server URL (GraphQL)"
              placeholder="http://localhost:6580/graphql"
              inputMode="url"
              autoComplete="url"
              key={form.key("graphqlUrl")}
              {...form.getInputProps("graphqlUrl")}
            />
            <TextInput
              label="Object service URL (S3)"
              placeholder="http://localhost:6890"
              inputMode="url"
              key={form.key("s3Url")}
              {...form.getInputProps("s3Url")}
            />
            <PasswordInput
              label="Token"
              autoComplete="off"
              visibilityToggleButtonProps={{ "aria-label": "Show token" }}
              key={form.key("token")}
              {...form.getInputProps("token")}
            />
            <Checkbox
              label="Keep the token in this tab until it is closed"
              description="Otherwise it is forgotten when the page reloads."
              key={form.key("remember")}
              {...form.getInputProps("remember", { type: "checkbox" })}
            />
            <Button type="submit" size="sm" loading={busy} leftSection={<IconPlugConnected size={18} aria-hidden />}>
              Connect
            </Button>
            <Text size="sm" c="dimmed">
              Without a server:{" "}
              <Anchor href="/open" size="sm">
                open any OME-Zarr
              </Anchor>{" "}
              by its address, or from this machine.
            </Text>
          </Stack>
        </form>
      </Paper>
    </Container>
  );
}

import { sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import type { Db } from "../db/connect.ts";
import { clients, memberships, organizations, users } from "../db/schema/who.ts";
import type { Claims } from "./claims.ts";

/** Who is calling, in terms of the database. */
export type Identity = Readonly<{ userId: number; organizationId: number; roles: readonly string[] }>;

/** Whoever changes things needs one of these. */
const WRITING_ROLES = ["admin", "bot"];

export function mayWrite(identity: Identity): boolean {
  return identity.roles.some((role) => WRITING_ROLES.includes(role));
}

const REMEMBERED = 1_000;

/** Finds the user, organisation, client and membership that claims speak of; makes them on first sight. */
export function createIdentities(db: Db): (claims: Claims) => Promise<Identity> {
  const seen = new LRUCache<string, Promise<Identity>>({ max: REMEMBERED });
  return (claims) => {
    const key = JSON.stringify([
      claims.issuer,
      claims.sub,
      claims.organization,
      claims.clientId,
      claims.preferredUsername,
      claims.roles,
    ]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const identity = record(db, claims);
    seen.set(key, identity);
    identity.catch(() => seen.delete(key));
    return identity;
  };
}

async function record(db: Db, claims: Claims): Promise<Identity> {
  return db.transaction(async (tx) => {
    // The updates that change nothing make `returning` answer for rows that were there.
    const [organization] = await tx
      .insert(organizations)
      .values({ slug: claims.organization })
      .onConflictDoUpdate({ target: organizations.slug, set: { slug: sql`excluded.slug` } })
      .returning({ id: organizations.id });
    const [user] = await tx
      .insert(users)
      .values({ sub: claims.sub, issuer: claims.issuer, preferredUsername: claims.preferredUsername })
      .onConflictDoUpdate({
        target: [users.sub, users.issuer],
        set: { preferredUsername: sql`excluded.preferred_username` },
      })
      .returning({ id: users.id });
    await tx.insert(clients).values({ clientId: claims.clientId }).onConflictDoNothing();
    const roles = [...claims.roles];
    await tx
      .insert(memberships)
      .values({ userId: user!.id, organizationId: organization!.id, roles })
      .onConflictDoUpdate({ target: [memberships.organizationId, memberships.userId], set: { roles } });
    return { userId: user!.id, organizationId: organization!.id, roles };
  });
}

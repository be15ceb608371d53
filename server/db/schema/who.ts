import { pgTable, text, unique } from "drizzle-orm/pg-core";
import { instant, primaryId, reference } from "./columns.ts";

/** The tenant: every object belongs to exactly one. */
export const organizations = pgTable("organizations", {
  id: primaryId(),
  slug: text("slug").notNull().unique(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

export const users = pgTable(
  "users",
  {
    id: primaryId(),
    sub: text("sub").notNull(),
    issuer: text("issuer").notNull(),
    preferredUsername: text("preferred_username").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
  },
  (t) => [unique("users_sub_issuer").on(t.sub, t.issuer)],
);

export const memberships = pgTable(
  "memberships",
  {
    id: primaryId(),
    userId: reference("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    organizationId: reference("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    /** Roles of the latest token. */
    roles: text("roles").array().notNull(),
  },
  (t) => [unique("memberships_organization_user").on(t.organizationId, t.userId)],
);

/** Programs that came with a token. */
export const clients = pgTable("clients", {
  id: primaryId(),
  clientId: text("client_id").notNull().unique(),
  createdAt: instant("created_at").notNull().defaultNow(),
});

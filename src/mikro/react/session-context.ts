import { createContext, useContext } from "react";
import type { DataPool } from "../../datalayer/data-pool.ts";
import type { Session } from "../session.ts";
import type { Thumbnails } from "./thumbnails.ts";

export type SessionValue = Readonly<{
  session: Session;
  thumbnails: Thumbnails;
  /** Ends the session, forgets the token, and asks where to connect. */
  disconnect: () => void;
}>;

export const SessionContext = createContext<SessionValue | undefined>(undefined);

/** The data workers of pages that need no server. */
export const PoolContext = createContext<DataPool | undefined>(undefined);

/** The data workers, of the session where there is one. @throws TypeError outside of both */
export function usePool(): DataPool {
  const alone = useContext(PoolContext);
  const pool = useContext(SessionContext)?.session.pool ?? alone;
  if (pool === undefined) throw new TypeError("There are no data workers here");
  return pool;
}

/** The session, where the page's image is one of a server; parts that need a server are left out without it. */
export function useSessionIfAny(): Session | undefined {
  return useContext(SessionContext)?.session;
}

/** @throws TypeError outside the connect gate */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (value === undefined) throw new TypeError("There is no session here: this must stand inside the connect gate");
  return value;
}

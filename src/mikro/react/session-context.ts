import { createContext, useContext } from "react";
import type { Session } from "../session.ts";
import type { Thumbnails } from "./thumbnails.ts";

export type SessionValue = Readonly<{
  session: Session;
  thumbnails: Thumbnails;
  /** Ends the session, forgets the token, and asks where to connect. */
  disconnect: () => void;
}>;

export const SessionContext = createContext<SessionValue | undefined>(undefined);

/** @throws TypeError outside the connect gate */
export function useSession(): SessionValue {
  const value = useContext(SessionContext);
  if (value === undefined) throw new TypeError("There is no session here: this must stand inside the connect gate");
  return value;
}

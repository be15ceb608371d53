import { exposeToParent } from "../expose.ts";
import { createEchoApi, ECHO_ERRORS } from "./echo-api.ts";

exposeToParent(createEchoApi(), ECHO_ERRORS);

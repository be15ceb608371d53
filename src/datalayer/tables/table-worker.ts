import { exposeToParent } from "../../worker/expose.ts";
import { DATA_ERRORS } from "../worker/error-codec.ts";
import { createTableWorkerApi } from "./table-api.ts";

exposeToParent(createTableWorkerApi(), DATA_ERRORS);

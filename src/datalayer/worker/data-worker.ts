import { exposeToParent } from "../../worker/expose.ts";
import { createDataWorkerApi } from "./create-api.ts";
import { DATA_ERRORS } from "./error-codec.ts";

exposeToParent(createDataWorkerApi(), DATA_ERRORS);

import { type ReactNode, useState } from "react";
import type { Curves } from "./curve-data.ts";
import { CurvePlot } from "./curve-plot.tsx";
import { CurveValues } from "./curve-values.tsx";
import classes from "./curve-view.module.css";

type Props = Readonly<{
  curves: Curves;
  label: string;
  marked?: number | undefined;
  onHover: (at: number | undefined) => void;
  onPick?: ((at: number) => void) | undefined;
}>;

const HEIGHT_PX = 190;

/** Curves as a plot and, beside it, as a table. */
export function CurveView({ curves, label, marked, onHover, onPick }: Props): ReactNode {
  const [at, setAt] = useState<number>();
  return (
    <div className={classes.split}>
      <CurvePlot
        curves={curves}
        label={label}
        heightPx={HEIGHT_PX}
        marked={marked}
        onHover={(index) => {
          setAt(index);
          onHover(index);
        }}
        onPick={onPick}
      />
      <CurveValues curves={curves} label={label} heightPx={HEIGHT_PX + 20} current={at ?? marked} />
    </div>
  );
}

import { memo, type ReactNode, useCallback } from "react";
import { SliderLine } from "./slider-line.tsx";

type Props = Readonly<{ name: string; gamma: number; onChange: (change: { gamma: number }) => void }>;

/** Gamma from 0.1 to 10, 1 in the middle; a double click goes back there. */
export const GammaEditor = memo(function GammaEditor({ name, gamma, onChange }: Props): ReactNode {
  const set = useCallback((exponent: number) => onChange({ gamma: gammaOf(exponent) }), [onChange]);
  return (
    <SliderLine
      label="gamma"
      name={name}
      min={-1}
      max={1}
      step={0.01}
      usual={0}
      value={Math.log10(gamma)}
      textOf={textOf}
      onChange={set}
    />
  );
});

function gammaOf(exponent: number): number {
  return Number((10 ** exponent).toPrecision(3));
}

function textOf(exponent: number): string {
  return String(gammaOf(exponent));
}

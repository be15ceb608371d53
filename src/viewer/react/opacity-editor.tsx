import { memo, type ReactNode, useCallback } from "react";
import { SliderLine } from "./slider-line.tsx";

type Props = Readonly<{ name: string; opacity: number; onChange: (change: { opacity: number }) => void }>;

/** Opacity in percent; a double click makes it whole. */
export const OpacityEditor = memo(function OpacityEditor({ name, opacity, onChange }: Props): ReactNode {
  const set = useCallback((percent: number) => onChange({ opacity: percent / 100 }), [onChange]);
  return (
    <SliderLine
      label="opacity"
      name={name}
      min={0}
      max={100}
      step={1}
      usual={100}
      value={Math.round(100 * opacity)}
      textOf={textOf}
      onChange={set}
    />
  );
});

function textOf(percent: number): string {
  return `${percent} %`;
}

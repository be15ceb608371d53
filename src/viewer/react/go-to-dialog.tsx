import { Button, Group, NumberInput, SegmentedControl, Stack, Text } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import type { Viewer } from "../viewer.ts";
import { type Destination, destinationOfTyped, type PixelSize, type Typed, type Unit } from "./go-to.ts";

type Props = Readonly<{
  viewer: Viewer;
  pixelSizeUm: PixelSize | undefined;
  opened: boolean;
  onGo: (destination: Destination) => void;
  onClose: () => void;
}>;

/** Goes to a place that is typed, in pixels or micrometres. */
export function GoToDialog(props: Props): ReactNode {
  return (
    <Dialog opened={props.opened} title="Go to a place" onClose={props.onClose} size="sm">
      <Form {...props} />
    </Dialog>
  );
}

function Form({ viewer, pixelSizeUm, onGo, onClose }: Props): ReactNode {
  const size = viewer.image?.multiscale.size;
  const centre = viewer.camera?.centre;
  const [unit, setUnit] = useState<Unit>("px");
  const [typed, setTyped] = useState<Typed>({ x: undefined, y: undefined, z: undefined, t: undefined });
  const [problem, setProblem] = useState<string>();
  if (size === undefined || centre === undefined) return null;
  const lengthUm = (axis: keyof Typed): number | undefined =>
    unit === "um" && axis !== "t" ? pixelSizeUm?.[axis] : undefined;
  /** Where the view looks, as this field would say it. */
  const present = (axis: keyof Typed): string => {
    const at = axis === "z" || axis === "t" ? viewer.plane[axis] : Math.floor(centre[axis]);
    const um = lengthUm(axis);
    return um === undefined ? String(at) : String(Number(((at + 0.5) * um).toPrecision(6)));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const now = { ...centre, plane: viewer.plane };
    const destination = destinationOfTyped(typed, unit, size, pixelSizeUm, now);
    if (typeof destination === "string") setProblem(destination);
    else {
      onGo(destination);
      onClose();
    }
  };
  const axes = (["x", "y", "z", "t"] as const).filter((axis) => axis === "x" || axis === "y" || size[axis] > 1);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {pixelSizeUm !== undefined && (
          <SegmentedControl
            aria-label="Unit"
            data={[
              { value: "px", label: "Pixels" },
              { value: "um", label: "Micrometres" },
            ]}
            value={unit}
            onChange={(next) => setUnit(next === "um" ? "um" : "px")}
          />
        )}
        <Group grow gap="xs">
          {axes.map((axis, i) => (
            <NumberInput
              key={axis}
              label={lengthUm(axis) === undefined ? axis : `${axis} (\u00b5m)`}
              data-autofocus={i === 0 ? true : undefined}
              placeholder={present(axis)}
              allowDecimal={lengthUm(axis) !== undefined}
              allowNegative={false}
              hideControls
              value={typed[axis] ?? ""}
              onChange={(value) => {
                setProblem(undefined);
                setTyped({ ...typed, [axis]: typeof value === "number" ? value : undefined });
              }}
            />
          ))}
        </Group>
        <Text size="xs" c={problem === undefined ? "dimmed" : "var(--mantine-color-error)"} role="status">
          {problem ?? "What is left empty stays as it is. Positions count from the upper left corner of the image."}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit">Go</Button>
        </Group>
      </Stack>
    </form>
  );
}

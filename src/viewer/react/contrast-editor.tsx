import { Text } from "@mantine/core";
import { memo, type ReactNode } from "react";
import type { Dtype } from "../../datalayer/dtype.ts";
import type { ChannelSetting } from "../channels.ts";
import { isCategorical } from "../colormaps.ts";
import type { Viewer } from "../viewer.ts";
import { GammaEditor } from "./gamma-editor.tsx";
import { LimitsEditor } from "./limits-editor.tsx";
import { useLimits } from "./use-viewer.ts";

type Props = Readonly<{
  viewer: Viewer;
  setting: ChannelSetting;
  /** Name of the channel, for labels. */
  name: string;
  dtype: Dtype;
  onChange: (change: Partial<ChannelSetting>) => void;
}>;

/** Limits over the histogram, by hand, typed, or from the pixels; and gamma. */
export const ContrastEditor = memo(function ContrastEditor(props: Props): ReactNode {
  const { viewer, setting, name, dtype, onChange } = props;
  const limits = useLimits(viewer, setting.index);
  if (isCategorical(setting.colormap)) return <Hint>Labels have colours of their own: contrast does not apply.</Hint>;
  if (limits === undefined) {
    return (
      <Hint>{setting.visible ? "Measuring contrast ..." : "Contrast is measured when the channel is shown."}</Hint>
    );
  }
  return (
    <>
      <LimitsEditor viewer={viewer} setting={setting} name={name} dtype={dtype} limits={limits} onChange={onChange} />
      <GammaEditor name={name} gamma={setting.gamma} onChange={onChange} />
    </>
  );
});

function Hint({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  return (
    <Text size="xs" c="dimmed">
      {children}
    </Text>
  );
}

import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";

type Props = Readonly<{
  label: string;
  /** The search in force; when it changes from elsewhere (back, a link), the field follows. */
  value: string;
  onSearch: (text: string) => void;
}>;

/** Long enough that a word is one search, short enough to feel live. */
const PAUSE_MS = 250;

/** A search field that reports after a pause in typing, at once on Enter and when it is cleared. */
export function SearchField({ label, value, onSearch }: Props): ReactNode {
  const [text, setText] = useState(value);
  const [followed, setFollowed] = useState(value);
  if (value !== followed) {
    // Our own report comes back trimmed: that must not take away the blank that is being typed.
    setFollowed(value);
    if (text.trim() !== value) setText(value);
  }
  const report = useDebouncedCallback((next: string) => onSearch(next.trim()), { delay: PAUSE_MS });
  const router = useRouter();
  useEffect(
    // A hit that is followed before the pause is over is what is wanted: a late report would bring the list back.
    () => router.subscribe("onBeforeNavigate", ({ pathChanged }) => pathChanged && report.cancel()),
    [router, report],
  );
  const now = (next: string) => {
    report.cancel();
    onSearch(next.trim());
  };
  return (
    <TextInput
      type="search"
      role="searchbox"
      aria-label={label}
      placeholder={label}
      value={text}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        text === "" ? undefined : (
          <CloseButton
            size="sm"
            aria-label="Clear search"
            onClick={() => {
              setText("");
              now("");
            }}
          />
        )
      }
      onChange={(event) => {
        setText(event.currentTarget.value);
        report(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") now(text);
      }}
      style={{ flex: "1 1 200px", maxWidth: 360 }}
    />
  );
}

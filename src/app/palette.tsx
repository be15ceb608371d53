import { useQuery } from "@apollo/client/react";
import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { Spotlight } from "@mantine/spotlight";
import { IconColumns2, IconFolder, IconPhoto, IconSearch } from "@tabler/icons-react";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { SearchDataDocument } from "../graph/generated/operations.ts";
import { readLoadingSettings, writeLoadingSettings } from "../mikro/loading-settings.ts";
import { visibleImages } from "../mikro/react/visible-images.ts";
import { compareFrom } from "../workspace/compare-search.ts";
import { type Command, matchCommands } from "./commands.ts";
import { loadingCommands } from "./loading-commands.ts";
import { PLACES } from "./nav.ts";
import { paletteStore, useHighlightFirst } from "./palette-store.ts";
import { SCHEMES } from "./theme-toggle.tsx";

/** A pause in typing after which the data is searched: short enough to feel live, long enough not to ask for every letter. */
const PAUSE_MS = 180;

/** Ctrl/Cmd+K: go to a page, do something, or find an image or dataset by name. */
export function Palette(): ReactNode {
  const [query, setQuery] = useState("");
  const commands = matchCommands(useCommands(), query);
  const found = useFound(query.trim());
  const nothing = commands.length === 0 && found.images.length === 0 && found.datasets.length === 0;
  const navigate = useNavigate();
  useHighlightFirst(query === "" ? undefined : firstOf(found.images, found.datasets, commands));
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={420}
      store={paletteStore}
      overlayProps={{ blur: 0 }}
      attributes={{ content: { "aria-label": "Command palette" } }}
      tagsToIgnore={[]}
      size="lg"
    >
      <Spotlight.Search
        placeholder="Search images and datasets, or type a command"
        aria-label="Search images and datasets, or type a command"
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label="Results">
        {found.images.length > 0 && (
          <Spotlight.ActionsGroup label="Images">
            {found.images.map(({ id, name, dataset }) => (
              <Spotlight.Action
                key={id}
                label={name}
                {...(dataset && { description: dataset.name })}
                leftSection={<IconPhoto size={18} aria-hidden />}
                onClick={() => void navigate({ to: "/images/$imageId", params: { imageId: id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.datasets.length > 0 && (
          <Spotlight.ActionsGroup label="Datasets">
            {found.datasets.map(({ id, name, parent }) => (
              <Spotlight.Action
                key={id}
                label={name}
                {...(parent && { description: parent.name })}
                leftSection={<IconFolder size={18} aria-hidden />}
                onClick={() => void navigate({ to: "/datasets/$datasetId", params: { datasetId: id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {commands.length > 0 && (
          <Spotlight.ActionsGroup label="Commands">
            {commands.map(({ id, label, hint, icon: CommandIcon, run }) => (
              <Spotlight.Action
                key={id}
                label={label}
                description={hint}
                leftSection={<CommandIcon size={18} aria-hidden />}
                onClick={run}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && (
          <Spotlight.Empty>{found.searching ? "Searching\u2026" : (found.problem ?? "Nothing found")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function firstOf(...groups: readonly (readonly { id: string }[])[]): string | undefined {
  return groups.find((group) => group.length > 0)?.[0]?.id;
}

function useCommands(): readonly Command[] {
  const navigate = useNavigate();
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const [loading, setLoading] = useState(() => readLoadingSettings());
  return [
    ...PLACES.map(({ label, to, icon, hint }) => ({
      id: `go ${to}`,
      label: `Go to ${label}`,
      hint,
      icon,
      run: () => void navigate({ to }),
    })),
    {
      id: "compare",
      label: "Compare images side by side",
      hint: "Two to four images, linked or free",
      icon: IconColumns2,
      run: () => {
        const [, id] = /^\/images\/(\d+)$/.exec(router.state.location.pathname) ?? [];
        void navigate({ to: "/compare", search: (shown) => (id === undefined ? {} : compareFrom(id, shown)) });
      },
    },
    ...SCHEMES.map(({ value, label, icon }) => ({
      id: `theme ${value}`,
      label: `${label} theme`,
      hint: "Appearance",
      icon,
      run: () => setColorScheme(value),
    })),
    ...loadingCommands(loading, (next) => {
      writeLoadingSettings(next);
      setLoading(next);
      notifications.show({ message: "This holds when the page is loaded again." });
    }),
  ];
}

/** What the server finds for the text; answers that a later text has overtaken are not shown. */
function useFound(text: string) {
  const [settled] = useDebouncedValue(text, PAUSE_MS);
  const { data, loading, error } = useQuery(SearchDataDocument, {
    variables: { images: visibleImages({ search: settled }), datasets: { search: settled } },
    skip: settled === "",
    fetchPolicy: "cache-and-network",
  });
  const current = text !== "" && text === settled;
  return {
    images: current ? (data?.images ?? []) : [],
    datasets: current ? (data?.datasets ?? []) : [],
    searching: text !== "" && (!current || loading),
    problem: error === undefined ? undefined : `The search failed: ${error.message}`,
  };
}

import { useLocalStorage } from "@mantine/hooks";

/** Which region is the background of an image's measurements, by its id; kept in the browser. */
export function useBackground(
  graphqlUrl: string,
  imageId: string,
): readonly [string | undefined, (id: string | undefined) => void] {
  const [id, setId] = useLocalStorage<string>({
    key: `mikro-web:background:${new URL(graphqlUrl).host}:${imageId}`,
    defaultValue: "",
    getInitialValueInEffect: false,
  });
  return [id === "" ? undefined : id, (next) => setId(next ?? "")];
}

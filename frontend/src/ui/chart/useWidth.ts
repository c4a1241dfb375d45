import { useElementSize } from "@mantine/hooks";

/** The width a picture has, in pixels; a usual one where nothing has been laid out yet (tests, the first paint). */
export function useWidth(usual = 720) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return { ref, width: width > 0 ? width : usual };
}

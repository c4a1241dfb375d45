/** Line icons of one family, drawn here so that no icon font or package is loaded. Decorative: the text says it all. */
const paths = {
  check: "M4 12.5l5 5L20 6.500",
  clock: "M12 7v5.500l3.500 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  warn: "M12 4L2.500 20h19L12 4zm0 6v5m0 2.500v.5",
  stop: "M8 3h8l5 5v8l-5 5H8l-5-5V8zM9 9l6 6m0-6l-6 6",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zm0-10v5.500m0-9v.5",
  lock: "M6 11h12v9H6zM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11",
  next: "M9 5l7 7-7 7",
  back: "M15 5l-7 7 7 7",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  home: "M4 11l8-7 8 7v9h-5.500v-6h-5v6H4z",
  sheet: "M6 3h9l4 4v14H6zM9 11h7M9 15h7M9 7h3",
  rank: "M5 20v-7h4v7M10 20V5h4v15M15 20v-10h4v10",
  flag: "M6 21V4h12l-3 4.500L18 13H6",
  group:
    "M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zm-6.500 9a6.500 6.500 0 0 1 13 0M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14a6.500 6.500 0 0 1 3.500 6",
  unit: "M4 21V8l8-5 8 5v13M9 21v-6h6v6M8 10h1m3 0h1m3 0h1",
  download: "M12 4v11m-4.500-4l4.500 4.500 4.500-4.500M5 20h14",
  document: "M7 3h7l4 4v14H7zM10 12h5M10 16h5",
  criteria: "M4 6h3M10 6h10M4 12h3M10 12h10M4 18h3M10 18h10",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 21a7.500 7.500 0 0 1 15 0",
  history: "M4 12a8 8 0 1 0 2.500-5.800M4 4v4h4M12 8v4.500l3 1.500",
  round: "M5 5h14v15H5zM5 9.500h14M9 3v4M15 3v4",
  public: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18",
  more: "M5 12h.5M12 12h.5M19 12h.5",
  save: "M5 12a7 7 0 0 1 12-5l2 2M19 12a7 7 0 0 1-12 5l-2-2M19 5v4h-4M5 19v-4h4",
  clip: "M19 11.500l-7.500 7.500a4.500 4.500 0 0 1-6.500-6.500L13 4.500a3 3 0 0 1 4.500 4.500L10 16.500a1.500 1.500 0 0 1-2-2l6.500-6.500",
  camera: "M4 8h4l1.500-2.500h5L16 8h4v11H4zM12 16.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zm5-2l5 5",
  upload: "M12 15V4m-5 5l5-5 5 5M5 20h14",
  edit: "M4 20h4L19 9l-4-4L4 16zM13 7l4 4",
  undo: "M9 7L4 12l5 5M4 12h11a5 5 0 0 1 0 10h-2",
  bell: "M6 17v-6a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21h4M12 5V3.500",
  print: "M7 9V3h10v6M7 17H4v-8h16v8h-3M7 14h10v7H7z",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.9}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0 }}
    >
      <path d={paths[name]} />
    </svg>
  );
}

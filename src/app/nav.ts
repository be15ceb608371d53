import { type Icon, IconFolders, IconHome, IconPhoto, IconStack2, IconTable, IconZoomScan } from "@tabler/icons-react";

/** One place of the navigation. A new noun is one more entry here and one more route. */
export type Place = Readonly<{
  label: string;
  to: "/" | "/datasets" | "/images" | "/scenes" | "/tables" | "/open";
  icon: Icon;
  hint: string;
}>;

export const PLACES: readonly Place[] = [
  { label: "Home", to: "/", icon: IconHome, hint: "Recent images and datasets" },
  { label: "Datasets", to: "/datasets", icon: IconFolders, hint: "Folders of images" },
  { label: "Images", to: "/images", icon: IconPhoto, hint: "All images, searched and sorted" },
  { label: "Scenes", to: "/scenes", icon: IconStack2, hint: "Layers of arrays in one space" },
  { label: "Tables", to: "/tables", icon: IconTable, hint: "Measurements that were saved" },
  { label: "Open", to: "/open", icon: IconZoomScan, hint: "Any OME-Zarr by its address, from a folder or a zip" },
];

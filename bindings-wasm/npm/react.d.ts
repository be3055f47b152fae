// `ob3/react`: the element, with its type for those who write it in JSX with React.

import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BadgeAttributes, BadgeElement } from "./badge/element.js";

export * from "./badge/element.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "ob3-badge": DetailedHTMLProps<HTMLAttributes<BadgeElement>, BadgeElement> & BadgeAttributes;
    }
  }
}

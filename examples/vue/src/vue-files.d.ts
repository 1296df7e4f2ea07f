/** For `tsc`, which does not look into components; `vue-tsc` does. */
declare module "*.vue" {
  import type { Component } from "vue";

  const component: Component;
  export default component;
}

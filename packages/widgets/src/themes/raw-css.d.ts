/** A sheet's text, as vite gives it to tests and stories. */
declare module "*.css?raw" {
  const css: string;
  export default css;
}

import { defaultClientConditions, defineConfig } from "vite";

/** Where a service runs while the desk is worked on: `npm start` in another terminal. */
const service = process.env.HEED_SERVICE ?? "http://localhost:8080";

export default defineConfig({
  base: "/desk/",
  resolve: { conditions: ["@heed/source", ...defaultClientConditions] },
  server: { proxy: { "/v1": { target: service, changeOrigin: false } } },
  // The preview of a form runs in a frame, and is built as workers are: an entry of its own, with parts of its own.
  worker: { format: "es" },
  build: {
    target: "es2022",
    // The policy of the page allows nothing inline, and no data: but pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});

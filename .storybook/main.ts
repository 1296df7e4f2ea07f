import type { StorybookConfig } from "@storybook/web-components-vite";
import { defaultClientConditions, mergeConfig } from "vite";

const config: StorybookConfig = {
  framework: "@storybook/web-components-vite",
  stories: ["../packages/{widgets,desk}/src/**/*.stories.ts"],
  addons: ["@storybook/addon-a11y"],
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      resolve: { conditions: ["@heed/source", ...defaultClientConditions] },
      // As the desk itself is built: the preview of a form brings parts of its own to its frame.
      worker: { format: "es" },
    }),
};

export default config;

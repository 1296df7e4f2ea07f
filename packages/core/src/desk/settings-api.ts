import type { Site, SiteSettings } from "@heed/contract";
import type { VersionedSettings } from "@heed/contract/desk";
import { siteShape } from "../generated/answer-shapes.ts";
import { consentVersionListShape, versionedSettingsShape } from "../generated/desk-answer-shapes.ts";
import type { Service } from "../http/index.ts";
import type { ConsentVersionList } from "./desk-answers.ts";
import { change, read, type DeskCallOptions } from "./desk-call.ts";

/** The site's settings, in all languages. */
export interface SettingsApi {
  get(options?: DeskCallOptions): Promise<VersionedSettings>;
  /**
   * Puts new settings in place of the version one has read.
   *
   * @throws {ProblemError} `settings_changed` when somebody was faster; `validation_failed` with `errors`; `team_in_use`
   */
  change(input: { version: number; settings: SiteSettings }, options?: DeskCallOptions): Promise<VersionedSettings>;
  /** The site as the widgets would see it with these settings; nothing is kept. */
  preview(input: { settings: SiteSettings; locale: string }, options?: DeskCallOptions): Promise<Site>;
  /** The consent texts that have been in force, newest first. */
  consents(options?: DeskCallOptions): Promise<ConsentVersionList>;
}

export function createSettingsApi(service: Service): SettingsApi {
  const path = "/settings";
  return {
    async get({ signal } = {}) {
      return read(service, { purpose: "read the settings", path, shape: versionedSettingsShape, signal });
    },
    async change(body, { signal } = {}) {
      const purpose = "change the settings";
      return change(service, { purpose, method: "PUT", path, body, shape: versionedSettingsShape, signal });
    },
    async preview(body, { signal } = {}) {
      return change(service, { purpose: "preview the settings", path: `${path}/preview`, body, shape: siteShape, signal });
    },
    async consents({ signal } = {}) {
      return read(service, { purpose: "read the consent texts", path: "/consents", shape: consentVersionListShape, signal });
    },
  };
}

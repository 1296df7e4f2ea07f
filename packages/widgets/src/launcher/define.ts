import { defineElement } from "../base/define-element.ts";
import { Launcher } from "./launcher.ts";

defineElement("heed-launcher", Launcher);

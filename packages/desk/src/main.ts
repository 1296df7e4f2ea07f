import { addDeskTexts } from "./localization/desk-texts.ts";
import "./app/desk-app.ts";

addDeskTexts();

/** What a company would load of another's widget, as their own guides say. */
export interface Peer {
  readonly name: string;
  readonly kind: "launcher" | "form" | "survey";
  /** The module that a page would be built from. */
  readonly source: string;
  /** How it is seen in a browser without the other company's service; those that need it are weighed alone. */
  readonly page?: { readonly body: string; readonly shown: string };
}

const fields = [
  ["name", "Name"],
  ["email", "E-mail"],
  ["phone", "Phone"],
  ["order", "Order number"],
  ["product", "Product"],
  ["subject", "Subject"],
] as const;

/** The complaint in elements of a kit: `prefix-input` and its siblings. */
function kitForm(tags: { input: string; textarea: string; select: string; option: string; checkbox: string; button: string }): string {
  const options = ["Order and delivery", "Products", "Something else"].map((label, index) => `<${tags.option} value="${index}">${label}</${tags.option}>`);
  return `<main><form>${fields.map(([id, label]) => `<${tags.input} name="${id}" label="${label}"></${tags.input}>`).join("")}
<${tags.select} label="What is it about?">${options.join("")}</${tags.select}><${tags.textarea} label="What happened?"></${tags.textarea}>
<${tags.checkbox}>I agree</${tags.checkbox}><${tags.button} type="submit">Send</${tags.button}></form></main>`;
}

const shoelace = { input: "sl-input", textarea: "sl-textarea", select: "sl-select", option: "sl-option", checkbox: "sl-checkbox", button: "sl-button" };
const webAwesome = { input: "wa-input", textarea: "wa-textarea", select: "wa-select", option: "wa-option", checkbox: "wa-checkbox", button: "wa-button" };
const shownOf = (prefix: string): string =>
  `((all) => all.length >= 9 && all.every(({ shadowRoot }) => shadowRoot?.childElementCount) ? all : [])([...document.querySelectorAll("form > *")].filter(({ localName }) => localName.startsWith("${prefix}")))`;

const formJsSchema = {
  type: "default",
  components: [
    ...fields.map(([key, label]) => ({ type: "textfield", key, label })),
    { type: "select", key: "category", label: "What is it about?", values: [{ value: "a", label: "Order and delivery" }] },
    { type: "textarea", key: "description", label: "What happened?" },
    { type: "checkbox", key: "agreed", label: "I agree" },
  ],
};

const jsonSchema = {
  type: "object",
  properties: Object.fromEntries([...fields.map(([key]) => key), "category", "description"].map((key) => [key, { type: "string" }])),
};

const surveyForm = {
  elements: [
    ...fields.map(([name, title]) => ({ type: "text", name, title })),
    { type: "dropdown", name: "category", title: "What is it about?", choices: ["Order and delivery", "Products"] },
    { type: "comment", name: "description", title: "What happened?" },
    { type: "boolean", name: "agreed", title: "I agree" },
  ],
};

const ratings = Array.from({ length: 10 }, (_, index) => ({ type: "rating", name: `q${index}`, title: `Question ${index}` }));

const sentryPage = { body: "<main></main>", shown: `document.querySelector("#sentry-feedback")?.shadowRoot?.querySelectorAll("form :is(input, textarea, button)")` };

/** Sentry's feedback form as its guide sets it up, opened by program in place of its button. */
export const sentryForm: Peer = {
  name: "Sentry feedback, 3 fields",
  kind: "form",
  source: `import { feedbackIntegration, getFeedback, init } from "@sentry/browser";
    init({ dsn: "https://key@sentry.invalid/1", integrations: [feedbackIntegration({ autoInject: false })] });
    const form = await getFeedback().createForm();
    form.appendToDom();
    form.open();`,
  page: sentryPage,
};

/** The same with nothing else of its SDK turned on, and without pictures of the screen: less than its guide gives anybody. */
export const sentryFormAlone: Peer = {
  name: "Sentry feedback, alone",
  kind: "form",
  source: `import { feedbackIntegration, init } from "@sentry/browser";
    const feedback = feedbackIntegration({ autoInject: false, enableScreenshot: false });
    init({ dsn: "https://key@sentry.invalid/1", defaultIntegrations: false, integrations: [feedback] });
    const form = await feedback.createForm();
    form.appendToDom();
    form.open();`,
  page: sentryPage,
};

export const peers: readonly Peer[] = [
  { name: "Typeform embed", kind: "launcher", source: `import { createPopup } from "@typeform/embed"; globalThis.open = createPopup;` },
  { name: "PushFeedback", kind: "launcher", source: `import { defineCustomElements } from "pushfeedback/loader"; defineCustomElements(window);` },
  { name: "Userback", kind: "launcher", source: `import userback from "@userback/widget"; globalThis.userback = userback;` },
  { name: "Marker.io", kind: "launcher", source: `import markerSDK from "@marker.io/browser"; globalThis.marker = markerSDK;` },
  { name: "Formbricks loader", kind: "launcher", source: `import formbricks from "@formbricks/js"; globalThis.formbricks = formbricks;` },
  { name: "Intercom loader", kind: "launcher", source: `import Intercom from "@intercom/messenger-js-sdk"; globalThis.Intercom = Intercom;` },
  sentryForm,
  sentryFormAlone,
  {
    name: "Material Web",
    kind: "form",
    source: ["textfield/outlined-text-field", "select/outlined-select", "select/select-option", "checkbox/checkbox", "button/filled-button"].map((path) => `import "@material/web/${path}.js";`).join("\n"),
    page: {
      body: kitForm({ input: "md-outlined-text-field", textarea: 'md-outlined-text-field type="textarea"', select: "md-outlined-select", option: "md-select-option", checkbox: "md-checkbox", button: "md-filled-button" }).replaceAll('</md-outlined-text-field type="textarea">', "</md-outlined-text-field>"),
      shown: shownOf("md-"),
    },
  },
  {
    name: "Shoelace",
    kind: "form",
    source: `${["input", "textarea", "select", "option", "checkbox", "button"].map((name) => `import "@shoelace-style/shoelace/dist/components/${name}/${name}.js";`).join("\n")}
      import "@shoelace-style/shoelace/dist/themes/light.css";`,
    page: { body: kitForm(shoelace), shown: shownOf("sl-") },
  },
  {
    name: "Web Awesome",
    kind: "form",
    source: `${["input", "textarea", "select", "option", "checkbox", "button"].map((name) => `import "@awesome.me/webawesome/dist/components/${name}/${name}.js";`).join("\n")}
      import "@awesome.me/webawesome/dist/styles/webawesome.css";`,
    page: { body: kitForm(webAwesome), shown: shownOf("wa-") },
  },
  {
    name: "JSON Forms, React",
    kind: "form",
    source: `import { createElement } from "react"; import { createRoot } from "react-dom/client";
      import { JsonForms } from "@jsonforms/react"; import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
      createRoot(document.querySelector("main")).render(createElement(JsonForms, { schema: ${JSON.stringify(jsonSchema)}, data: {}, renderers: vanillaRenderers, cells: vanillaCells }));`,
    page: { body: "<main></main>", shown: `((all) => all.length >= 8 ? all : [])(document.querySelectorAll("main input"))` },
  },
  {
    name: "form-js",
    kind: "form",
    source: `import { Form } from "@bpmn-io/form-js"; import "@bpmn-io/form-js/dist/assets/form-js.css";
      const form = new Form({ container: document.querySelector("main") }); await form.importSchema(${JSON.stringify(formJsSchema)}, {});`,
    page: { body: "<main></main>", shown: `((all) => all.length >= 9 ? all : [])(document.querySelectorAll("main .fjs-form-field"))` },
  },
  {
    name: "SurveyJS, as a form",
    kind: "form",
    source: `import { Model } from "survey-core"; import { renderSurvey } from "survey-js-ui"; import "survey-core/survey-core.fontless.min.css";
      renderSurvey(new Model(${JSON.stringify(surveyForm)}), document.querySelector("main"));`,
    page: { body: "<main></main>", shown: `((all) => all.length >= 9 ? all : [])(document.querySelectorAll("main [data-name]"))` },
  },
  { name: "Form.io", kind: "form", source: `import { Formio } from "@formio/js"; import "@formio/js/dist/formio.form.min.css"; globalThis.Formio = Formio;` },
  { name: "PostHog surveys", kind: "survey", source: `import "posthog-js/dist/surveys";` },
  { name: "Formbricks surveys", kind: "survey", source: `import * as surveys from "@formbricks/surveys"; globalThis.surveys = surveys;` },
  {
    name: "SurveyJS",
    kind: "survey",
    source: `import { Model } from "survey-core"; import { renderSurvey } from "survey-js-ui"; import "survey-core/survey-core.fontless.min.css";
      renderSurvey(new Model(${JSON.stringify({ elements: ratings })}), document.querySelector("main"));`,
    page: { body: "<main></main>", shown: `((all) => all.length === 10 ? all : [])(document.querySelectorAll("main [data-name]"))` },
  },
];

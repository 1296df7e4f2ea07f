import "@heed/widgets/heed.css";
import "@heed/widgets/case-tracker/define";
import "@heed/widgets/complaint-form/define";
import { createApp } from "vue";
import App from "./app.vue";

createApp(App).mount("#app");

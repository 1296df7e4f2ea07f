/** What runs in the frame of a survey's preview: the element alone, with a page, a width and a language of its own. */
import "@heed/widgets/survey/define";

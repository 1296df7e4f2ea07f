/**
 * What runs in the preview's frame: the forms alone, so that they have a page, a width and a language of their own.
 * One page has one language for all of Heed's own words, and the desk's is the reader's.
 */
import "@heed/widgets/complaint-form/define";
import "@heed/widgets/inquiry-form/define";
import "@heed/widgets/service-request-form/define";

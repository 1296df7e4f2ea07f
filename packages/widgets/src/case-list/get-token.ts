/** Gives a short-lived token that the server of the page's company has signed for whoever is signed in there. Asked again once it has expired. */
export type GetToken = () => Promise<string>;

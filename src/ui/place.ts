/** Where one of our windows stands: a popup is as wide as we say; a tab of its own, or a panel beside the pages, as wide as it is. */
export type Place = 'popup' | 'page' | 'panel';

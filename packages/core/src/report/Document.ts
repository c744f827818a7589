export interface Document { readonly title: string }

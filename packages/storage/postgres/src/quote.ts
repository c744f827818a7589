/** A name as an SQL identifier; names of collections and fields may be words of SQL. */
export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`

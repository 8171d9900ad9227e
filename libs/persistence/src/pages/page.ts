/** A place in an ordered list: the value that it is ordered by, and the id that settles a tie. */
export interface Position {
  key: string;
  id: string;
}

/** Which part of a list: the first rows, those after a place, or those before it. */
export interface PageRequest {
  limit: number;
  after?: Position;
  before?: Position;
}

export interface Page<T> {
  results: T[];
  /** Of the whole list. */
  count: number;
  /** Ask `after` this for the next page; null on the last one. */
  next: Position | null;
  /** Ask `before` this for the previous page; null on the first one. */
  previous: Position | null;
}

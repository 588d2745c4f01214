const NAME = /\p{L}{2}/u;

/** What a room is called: "Hemicycle" by its name, "Room 2" and "Room B" by number or letter. */
export function roomName(room: string, word: string): string {
  return NAME.test(room) ? room : `${word} ${room}`;
}

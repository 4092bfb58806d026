/**
 * Which of a fixed number of elements shows which position, and where it stands. The element at slot s shows every
 * position that lies s after a multiple of the size, counted from a base; a container moves in whole rounds, so an
 * element has only two places in it, this round's and the next one's.
 */
export class Rounds {
  readonly size: number;
  #base = 0;
  #first = 0;

  constructor(size: number) {
    this.size = size;
  }

  /** Goes to the positions from `first` on, and gives back the position that the container's top stands at. */
  goTo(first: number): number {
    // After a leap every element is written anyway: counting from here on leaves all of them where they are.
    if (Math.abs(first - this.#first) >= this.size) this.#base = first;
    this.#first = first;
    return first - this.slotOf(first);
  }

  /** The slot of the element that shows a position. */
  slotOf(position: number): number {
    const slot = (position - this.#base) % this.size;
    return slot < 0 ? slot + this.size : slot;
  }
}

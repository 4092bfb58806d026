/** A view of the registry as text: how it is first seen, saved, read back and compared. */
import { type GridView, plainView } from '#renderer/ui/grid/use-grid.ts';
import { canonicalJson } from '#shared/domain/packet/canonical.ts';

/** All initiatives as they are first seen. */
export const firstView: GridView = {
  ...plainView,
  grouping: ['objective'],
  columnVisibility: { originalTargetOn: false, note: false, objective: false },
};

/** A saved view; what a later version of the grid added has its plain value. */
export function readView(state: string): GridView {
  try {
    return { ...plainView, ...JSON.parse(state) };
  } catch {
    return plainView;
  }
}

/** Whether two views show the same; which groups are folded up makes no difference. */
export function isSameView(one: GridView, other: GridView): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ collapsed: _folded, columnVisibility, ...view }: GridView): string {
  const hidden = Object.keys(columnVisibility).filter((id) => !columnVisibility[id]);
  const saved = JSON.stringify({ ...view, hidden: hidden.toSorted() });
  return canonicalJson(JSON.parse(saved));
}

/** The button under a list that has more rows; nothing where it has none. */
import { Button } from "./Button";

interface Props {
  label: string;
  /** As the query of pages says it. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}

export function More({ label, of }: Props) {
  if (!of.hasNextPage) return null;
  return (
    <div>
      <Button
        busy={of.isFetchingNextPage}
        disabled={of.isFetchingNextPage}
        onClick={() => void of.fetchNextPage()}
      >
        {label}
      </Button>
    </div>
  );
}

import { useEffect, useState } from 'react';

/**
 * The pages as addresses for `<img>`, where a document can run no script and load nothing. Each lives as long as it is
 * shown.
 */
export function usePageImages(pages: readonly string[]): readonly string[] {
  const [images, setImages] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = pages.map((svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })));
    setImages(made);
    return () => {
      for (const image of made) URL.revokeObjectURL(image);
    };
  }, [pages]);
  return images;
}

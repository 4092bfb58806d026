import classes from './fingerprint.module.css';

/** A SHA-256, in groups that two people can compare by eye or voice. */
export function Fingerprint({ label, sha256 }: { label: string; sha256: string }) {
  return (
    <div className={classes.fingerprint}>
      <span className={classes.label}>{label}</span>
      <code className={classes.hash} title={`SHA-256 ${sha256}`}>
        {sha256.match(/.{1,8}/g)?.join(' ')}
      </code>
    </div>
  );
}

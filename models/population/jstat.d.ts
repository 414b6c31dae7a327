/** The part of jstat that is used: it comes without types. */
declare module "jstat" {
  const jstat: {
    /** The t below which a share p lies, by degrees of freedom. */
    readonly studentt: {inv(p: number, degrees: number): number};
  };
  export = jstat;
}

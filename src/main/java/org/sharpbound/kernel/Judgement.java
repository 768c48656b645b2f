package org.sharpbound.kernel;

/** What the kernel says of a certificate: a verdict, or why it is rejected. */
public sealed interface Judgement permits Proved, Refuted, Rejected {}

/** What work in a queue is like for the average experienced adviser. */
export interface Queue {
  readonly name: string;
  readonly channel: "voice" | "chat" | "email" | "back-office";
  readonly handleSeconds: number;
  /** Shares of the handle time. */
  readonly wrapUpShare: number;
  readonly holdShare: number;
  /** Probabilities. */
  readonly resolvedFirst: number;
  readonly satisfied: number;
  readonly transferred: number;
  /** By which share it is busier in winter than on average. */
  readonly winter: number;
}

export const QUEUES = {
  billing: {
    name: "Billing",
    channel: "voice",
    handleSeconds: 375,
    wrapUpShare: 0.15,
    holdShare: 0.05,
    resolvedFirst: 0.8,
    satisfied: 0.83,
    transferred: 0.07,
    winter: 0.05,
  },
  technical: {
    name: "Technical",
    channel: "voice",
    handleSeconds: 400,
    wrapUpShare: 0.18,
    holdShare: 0.09,
    resolvedFirst: 0.64,
    satisfied: 0.76,
    transferred: 0.11,
    winter: 0.08,
  },
  sales: {
    name: "Sales",
    channel: "voice",
    handleSeconds: 380,
    wrapUpShare: 0.22,
    holdShare: 0.03,
    resolvedFirst: 0.85,
    satisfied: 0.86,
    transferred: 0.06,
    winter: -0.03,
  },
  chat: {
    name: "Chat",
    channel: "chat",
    handleSeconds: 385,
    wrapUpShare: 0.1,
    holdShare: 0.02,
    resolvedFirst: 0.74,
    satisfied: 0.82,
    transferred: 0.09,
    winter: 0.03,
  },
  accounts: {
    name: "Accounts",
    channel: "voice",
    handleSeconds: 370,
    wrapUpShare: 0.17,
    holdShare: 0.06,
    resolvedFirst: 0.78,
    satisfied: 0.84,
    transferred: 0.08,
    winter: 0,
  },
  serviceDesk: {
    name: "Service desk",
    channel: "voice",
    handleSeconds: 395,
    wrapUpShare: 0.2,
    holdShare: 0.08,
    resolvedFirst: 0.7,
    satisfied: 0.8,
    transferred: 0.1,
    winter: 0.02,
  },
  written: {
    name: "Written requests",
    channel: "email",
    handleSeconds: 540,
    wrapUpShare: 0,
    holdShare: 0,
    resolvedFirst: 0.72,
    satisfied: 0.78,
    transferred: 0.08,
    winter: 0.02,
  },
  contracts: {
    name: "Contracts",
    channel: "back-office",
    handleSeconds: 620,
    wrapUpShare: 0,
    holdShare: 0,
    resolvedFirst: 0,
    satisfied: 0,
    transferred: 0,
    winter: 0,
  },
} as const satisfies Record<string, Queue>;

package org.sharpbound.lab.experiment;

/** Everything that a run is made of, but for the random numbers. */
public record Setup(DataPlan data, NetworkPlan network, TrainingPlan training) {}

package org.sharpbound.lab.train;

import org.sharpbound.lab.network.Model;

/**
 * A state of training that is looked at; nobody writes to anything in it.
 *
 * @param time epochs of descent that are over, or the time of a flow
 * @param weights w
 * @param evaluation outputs on all training examples, and derivatives there
 * @param objective what is made small
 */
public record Moment(double time, double[] weights, Model.Evaluation evaluation, Objective objective) {}

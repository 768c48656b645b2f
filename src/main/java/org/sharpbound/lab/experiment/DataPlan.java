package org.sharpbound.lab.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.lab.data.DataFileException;
import org.sharpbound.lab.data.DataFolder;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.data.Inputs;
import org.sharpbound.lab.data.SphereDistribution;
import org.sharpbound.lab.data.SyntheticDigits;

/** Where the examples of a run come from. Runs of different seeds draw different ones. */
public sealed interface DataPlan {

    /**
     * The examples of one run. Of two classes targets are ±1 in one column, of more one-hot.
     *
     * @param folder of files of MNIST, where one is given
     * @throws DataFileException if a file cannot be read
     * @throws NeedsFiles if files are needed and no folder is given
     */
    DataSet.Split draw(long seed, Optional<DataFolder> folder) throws DataFileException;

    /**
     * The sizes of what is drawn.
     *
     * @param inputs numbers of an example
     * @param outputs numbers of a target
     */
    record Sizes(int train, int test, int inputs, int outputs) {}

    Sizes sizes();

    /** Files are needed that are not at hand. */
    final class NeedsFiles extends RuntimeException {
        private static final long serialVersionUID = 1;

        NeedsFiles() {
            super("it needs the files of MNIST: name their folder with --data DIR");
        }
    }

    /**
     * Digits that are drawn, {@link SyntheticDigits}.
     *
     * @param side of an image in pixels
     * @param classes the two that are kept, or none for all ten
     */
    record Digits(int side, List<Integer> classes, int train, int test) implements DataPlan {

        public Digits {
            classes = List.copyOf(classes);
        }

        @Override
        public Sizes sizes() {
            return new Sizes(train, test, side * side, classes.isEmpty() ? 10 : 1);
        }

        @Override
        public DataSet.Split draw(long seed, Optional<DataFolder> folder) {
            int wanted = train + test;
            if (classes.isEmpty()) {
                return parts(SyntheticDigits.draw(wanted, side, seed), train, wanted);
            }
            DataSet two = SyntheticDigits.draw(0, side, seed);
            // of ten classes two are kept: about five times as many are drawn as are wanted, then more until there are
            // enough
            for (int drawn = 6 * wanted + 20; two.size() < wanted; drawn *= 2) {
                two = SyntheticDigits.draw(drawn, side, seed).only(classes.get(0), classes.get(1));
            }
            return parts(two, train, wanted);
        }
    }

    /** Images of MNIST, drawn from its files without repetition, with pixels of [0, 1]. */
    record Mnist(List<Integer> classes, int train, int test) implements DataPlan {

        public Mnist {
            classes = List.copyOf(classes);
        }

        @Override
        public Sizes sizes() {
            return new Sizes(
                    train, test, SyntheticDigits.MNIST_SIDE * SyntheticDigits.MNIST_SIDE, classes.isEmpty() ? 10 : 1);
        }

        @Override
        public DataSet.Split draw(long seed, Optional<DataFolder> folder) throws DataFileException {
            DataFolder files = folder.orElseThrow(NeedsFiles::new);
            return new DataSet.Split(
                    some(files.training().drawn(files.training().size(), seed), train),
                    some(files.testing().drawn(files.testing().size(), seed), test));
        }

        private DataSet some(DataSet all, int count) {
            DataSet kept = classes.isEmpty() ? all : all.only(classes.get(0), classes.get(1));
            return Inputs.ofBytes(
                    kept.subset(IntStream.range(0, Math.min(count, kept.size())).toArray()));
        }
    }

    /** What a teacher of random direction says of points on a sphere. */
    enum Teacher {
        LINEAR,
        QUADRATIC,
        SIGNS
    }

    /**
     * Points that are uniform on the unit sphere.
     *
     * @param noise standard deviation of what is added to targets; of signs, the probability with which one is turned round
     */
    record Sphere(int dimension, Teacher teacher, double noise, int train, int test) implements DataPlan {

        @Override
        public Sizes sizes() {
            return new Sizes(train, test, dimension, 1);
        }

        @Override
        public DataSet.Split draw(long seed, Optional<DataFolder> folder) {
            int wanted = train + test;
            SphereDistribution.Teacher linear = SphereDistribution.Teacher.linear(dimension, seed);
            DataSet all = switch (teacher) {
                case LINEAR -> SphereDistribution.regression(wanted, dimension, linear, noise, seed);
                case QUADRATIC ->
                    SphereDistribution.regression(
                            wanted, dimension, SphereDistribution.Teacher.quadratic(dimension, seed), noise, seed);
                case SIGNS ->
                    SphereDistribution.classification(wanted, dimension, linear, noise, seed)
                            .signs();
            };
            return parts(all, train, wanted);
        }
    }

    /** The same examples in every run. */
    record Points(DataSet given) implements DataPlan {

        @Override
        public Sizes sizes() {
            return new Sizes(
                    given.size(), 0, given.inputs().columns(), given.targets().columns());
        }

        @Override
        public DataSet.Split draw(long seed, Optional<DataFolder> folder) {
            return parts(given, given.size(), given.size());
        }
    }

    private static DataSet.Split parts(DataSet all, int train, int end) {
        return new DataSet.Split(
                all.subset(IntStream.range(0, train).toArray()),
                all.subset(IntStream.range(train, end).toArray()));
    }
}

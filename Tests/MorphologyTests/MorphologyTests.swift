// Tests of Morphology.

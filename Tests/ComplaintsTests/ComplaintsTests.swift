// Tests of Complaints.

#!/bin/sh
# What the SDK takes for the time-skipping server that it starts: the true one runs already, on the port that it asks.
exec sleep 86400

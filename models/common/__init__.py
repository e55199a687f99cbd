"""Shared by the training and evaluation of every model: shards, preprocessing, augmentation, gates."""
